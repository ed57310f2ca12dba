FROM debian:13-slim
RUN useradd -l -u 1234567 app
RUN useradd --no-log-init --uid 1234567 app2
RUN useradd -lmu 1234567 app3
