import { mount } from 'svelte';
import App from './App.svelte';
import { tellWhenPainted } from '$lib/shell/painted';
import { screens } from '$screens/index';
import './styles/base.css';

const target = document.getElementById('app');
if (target) {
  // What a window shows first nearly always: it comes while the shell is still asked how things stand.
  void screens.lock();
  tellWhenPainted(target);
  mount(App, { target });
}
