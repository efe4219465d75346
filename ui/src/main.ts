import { mount } from 'svelte';
import App from './App.svelte';
import { guard } from '$lib/shell/guard';
import { tellWhenPainted } from '$lib/shell/painted';
import './styles/base.css';

if (import.meta.env.PROD) guard();
const target = document.getElementById('app');
if (target) {
  tellWhenPainted(target);
  mount(App, { target });
}
