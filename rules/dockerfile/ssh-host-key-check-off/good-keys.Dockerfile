FROM alpine:3.22
COPY known_hosts /root/.ssh/known_hosts
RUN --mount=type=ssh git clone git@example.org:team/app.git
RUN --mount=type=ssh ssh -o StrictHostKeyChecking=yes deploy@example.org true
