import { mount } from 'svelte';
import App from './App.svelte';
import { tellWhenPainted } from '$lib/shell/painted';
import './styles/base.css';

const target = document.getElementById('app');
if (target) {
  tellWhenPainted(target);
  mount(App, { target });
}
