FROM python:3.13-slim
ENV FLASK_APP=app
# finds: dev-server-command
CMD flask run --host=0.0.0.0 --debug
