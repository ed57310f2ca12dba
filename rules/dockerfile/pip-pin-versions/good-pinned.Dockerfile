FROM python:3.13-slim
ARG FLASK_VERSION=3.1.2
RUN pip install --no-cache-dir --index-url https://packages.example.com/simple flask==${FLASK_VERSION} gunicorn~=23.0 'tzdata==2025.2; sys_platform == "linux"'
RUN pip install --no-cache-dir -c constraints.txt requests
