ARG APP_HOME=/srv/app
FROM scratch
# finds: undefined-variable
WORKDIR $APP_HOME
COPY server .
