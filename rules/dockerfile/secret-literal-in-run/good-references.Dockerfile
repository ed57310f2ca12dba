# syntax=docker/dockerfile:1
FROM debian:13-slim
RUN --mount=type=secret,id=token curl -H "Authorization: Bearer $(cat /run/secrets/token)" https://api.example.com/x -o /x
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
RUN git clone "https://ci:${GIT_TOKEN}@git.example.com/app.git" && mysql -uapp -p"$DB_PASSWORD" -e 'select 1'
RUN adduser --disabled-password --gecos '' app && git config --global credential.helper store
RUN docker pull vault-token:1.2 && grep -q 'password=changeme' /etc/app.ini || sed -i 's/password=.*/password=@PASSWORD@/' /etc/app.ini
RUN mkdir -p /srv/pwd && echo 'password_min_length=12' >> /etc/app.ini && curl -u deploy: https://files.example.com/
RUN redis-server --requirepass "$REDIS_PASSWORD" & sleep 1
CMD ["app", "--password-file", "/run/secrets/db", "--token", "${TOKEN}"]
