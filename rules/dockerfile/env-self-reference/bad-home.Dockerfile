FROM debian:13-slim
ENV APP_HOME=/opt/app \
    # finds: env-self-reference (high)
    APP_BIN=${APP_HOME}/bin
