FROM registry.example.com/base:1
# finds: env-self-reference (high)
ENV LOGS=$DATA/logs DATA=/data
