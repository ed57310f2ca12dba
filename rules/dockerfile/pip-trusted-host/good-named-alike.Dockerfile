FROM python:3.13-slim
ENV PIP_TRUSTED_HOST=""
RUN pip install --no-cache-dir trusted-host==1.0
