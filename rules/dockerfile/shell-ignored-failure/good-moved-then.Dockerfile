# Without what was to be built mv fails, and decides.
FROM rust:1.96-slim
RUN if [ -n "$RELEASE" ]; then \
      cargo build --release; \
      mv target/release/server /server; \
    else \
      cargo build; \
      mv target/debug/server /server; \
    fi
