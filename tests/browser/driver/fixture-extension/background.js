// A message wakes the worker: the test that stops it asks this.
chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  answer("awake");
  return false;
});
