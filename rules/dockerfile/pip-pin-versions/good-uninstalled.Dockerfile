FROM python:3.13-slim
RUN pip uninstall -y pip && pip install --no-cache-dir uv==0.9.7
