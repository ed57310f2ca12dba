ARG APP_HOME=/srv/app
FROM scratch AS base
ARG APP_HOME
WORKDIR $APP_HOME
COPY --chown=${APP_UID:-10001} server .

# A stage sees the arguments of the stage that it is built from.
FROM base
WORKDIR ${APP_HOME}/data
