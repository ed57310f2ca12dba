FROM registry.example.com/base:1
# finds: env-self-reference
ENV LOGS=$DATA/logs DATA=/data
