/** The least a Lit element can do with an answer: one card of it. The yardstick of `bench -- page`. */
import { LitElement, css, html, nothing } from 'lit';

class BareLit extends LitElement {
  static properties = { src: {}, card: { state: true } };
  static styles = css`
    :host {
      display: block;
      min-height: 100svh;
    }
  `;

  async connectedCallback() {
    super.connectedCallback();
    const response = await fetch(this.getAttribute('src'), { credentials: 'same-origin' });
    const answer = await response.json();
    this.card = answer.items?.[0] ?? answer;
  }

  render() {
    return this.card ? html`<article part="card"><h3>${this.card.name ?? this.card.title}</h3></article>` : nothing;
  }
}

customElements.define('bare-lit', BareLit);
