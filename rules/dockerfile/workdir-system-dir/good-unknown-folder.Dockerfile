FROM registry.example.com/base:1
WORKDIR $APP_HOME
