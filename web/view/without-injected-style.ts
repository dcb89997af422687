/**
 * react-aria puts a style element into the page for what can be pressed, which the page's policy forbids, unless an element of this id
 * is there. Its one rule is in our own style (`ask.css`).
 */
const id = 'react-aria-pressable-style';

if (!document.getElementById(id)) {
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}
