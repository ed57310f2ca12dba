FROM debian:13-slim
# finds: secret-literal-in-run (critical)
RUN curl -u deploy:fake-Run5ecret https://files.example.com/app.tar | tar x
RUN apt-get update \
# finds: secret-literal-in-run (critical)
 && mysql -uapp -pfake-Dbp4ss -e 'select 1'
# finds: secret-literal-in-run (critical)
RUN echo "//registry.example.com/:_authToken=fake-Npm70ken" > /root/.npmrc && npm ci
# finds: secret-literal-in-run (critical)
RUN ["git", "clone", "https://ci:fake-G1tpass@git.example.com/app.git"]
# finds: secret-literal-in-run (critical)
RUN curl -H 'Authorization: Bearer fake-b3arer-token' https://api.example.com/x -o /x
RUN <<EOS
set -e
cat > /etc/app.ini <<'INI'
# finds: secret-literal-in-run (critical)
db_password = fake-Inip4ss
INI
EOS
# finds: secret-literal-in-run (critical)
HEALTHCHECK CMD redis-cli -a fake-R3dispass ping
# finds: secret-literal-in-run (critical)
CMD ["app", "--api-key", "fake-Ap1key99"]
