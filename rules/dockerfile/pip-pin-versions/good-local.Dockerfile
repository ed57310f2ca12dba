FROM python:3.13-slim
RUN pip install --no-cache-dir -r requirements.txt && pip install --no-cache-dir . -e ./lib /tmp/x-1.0-py3-none-any.whl git+https://example.com/x.git@v1.0
