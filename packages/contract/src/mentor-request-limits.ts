/** Characters after cleaning. Long enough to be concrete; short enough to read on a phone. */
export const mentorRequestLimits = {
  goal: { min: 5, max: 140 },
  question: { min: 30, max: 600 },
  name: { min: 1, max: 60 },
} as const;
