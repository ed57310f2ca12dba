FROM debian:13-slim
ARG APP_ID=1000
RUN useradd -u $APP_ID app
