# A WebAssembly module has no user.
FROM scratch
COPY app.wasm /app.wasm
ENTRYPOINT ["/app.wasm"]
