//! The bridge between window and core, on Tauri's mock runtime: no display, no WebKit.

#![cfg(test)]

mod calls;
mod committed;
mod exports;
mod forms;
mod questions;
mod roster;
mod rounds;
mod tape;
mod tapes;
mod types;
mod worlds;

use std::sync::Arc;

use firstword_app::{Desk, Places};
use firstword_core::clock::FixedClock;
use serde_json::Value;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{App, AppHandle, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

/// A passphrase that is strong enough.
pub(crate) const PASSPHRASE: &str = "lantern orbit mustard velvet";

/// An app without a display, over a vault in a folder of its own.
pub(crate) struct Bridge {
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    dir: TempDir,
}

impl Bridge {
    /// A fresh laptop on a Thursday in November.
    pub(crate) fn new() -> Self {
        Self::with(|desk| desk)
    }

    /// The same with an open vault, where `places` says where what leaves is put.
    pub(crate) fn open_saving_to(places: impl Places + 'static) -> Self {
        Self::with(|desk| desk.saving_to(places)).opened()
    }

    fn with(set_up: impl FnOnce(Desk) -> Desk) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = FixedClock("2026-11-12T15:00:00Z".parse().unwrap());
        let desk = set_up(Desk::new(dir.path().join("vault"), Arc::new(clock)));
        let app = firstword_app::with_commands(mock_builder())
            .manage(desk)
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
        Self { app, window, dir }
    }

    /// The same with a vault that is open.
    pub(crate) fn open() -> Self {
        Self::new().opened()
    }

    fn opened(self) -> Self {
        self.call("create_vault", serde_json::json!({ "passphrase": PASSPHRASE })).unwrap();
        self
    }

    pub(crate) fn dir(&self) -> &std::path::Path {
        self.dir.path()
    }

    /// The app behind the window.
    pub(crate) fn app(&self) -> &AppHandle<MockRuntime> {
        self.app.handle()
    }

    /// Its window, for calls from another thread.
    pub(crate) fn window(&self) -> WebviewWindow<MockRuntime> {
        self.window.clone()
    }

    /// Calls a command that answers with bytes.
    pub(crate) fn bytes(&self, command: &str, args: Value) -> Vec<u8> {
        match ask(&self.window, command, args).unwrap() {
            InvokeResponseBody::Raw(bytes) => bytes,
            InvokeResponseBody::Json(text) => panic!("{command} answered {text}"),
        }
    }

    /// Calls a command as the window does.
    pub(crate) fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        call(&self.window, command, args)
    }
}

/// Calls a command as this window does, and gives its answer as it came.
fn ask(window: &WebviewWindow<MockRuntime>, command: &str, args: Value) -> Result<InvokeResponseBody, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(args),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request)
}

/// Calls a command as this window does.
pub(crate) fn call(window: &WebviewWindow<MockRuntime>, command: &str, args: Value) -> Result<Value, Value> {
    ask(window, command, args).map(|body| body.deserialize().unwrap())
}
