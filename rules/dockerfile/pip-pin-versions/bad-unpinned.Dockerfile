FROM python:3.13-slim
# finds: pip-pin-versions, pip-pin-versions
RUN pip install --no-cache-dir flask==3.1.2 'gunicorn>=23' redis[hiredis]
# finds: pip-pin-versions
RUN python3 -m pip install --no-cache-dir --upgrade pip
# finds: pip-pin-versions
RUN uv pip install --system --no-cache -r requirements.txt httpx
