# Names that talk of secrets, with values that are none.
FROM debian:13-slim
ENV DB_PASSWORD_FILE=/run/secrets/db_password \
    SSH_AUTH_SOCK=/run/ssh-agent.sock \
    SSH_KEY_DIR=/etc/ssh/keys \
    TOKEN_EXPIRY=3600 \
    PUBLIC_KEY=ed25519 \
    AUTH_MODULE_VERSION=1.4.2 \
    PASSWORD_LOGIN=false \
    REDIS_URL=redis://cache:6379/0
ENV API_TOKEN=
ENV MYSQL_RANDOM_ROOT_PASSWORD=1 MYSQL_ALLOW_EMPTY_PASSWORD=yes SECRET_KEY_BASE_DUMMY=1
# The database of the build step, and a value that comes later.
ENV DATABASE_URL=postgres://app:obviously-fake@localhost:5432/app LICENSE_KEY=000000000000 RPC_TOKEN=00000000-0000-0000-0000-000000000000
