// The type of a Lucide icon: `import Sun from '@lucide/svelte/icons/sun'`, handed to a component as `icon={Sun}`.
import type { Component } from 'svelte';

export type Icon = Component<{ size?: number | string; 'aria-hidden'?: 'true' }>;
