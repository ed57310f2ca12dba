FROM python:3.13-slim
WORKDIR /app
# finds: add-instead-of-copy
ONBUILD ADD requirements.txt ./
