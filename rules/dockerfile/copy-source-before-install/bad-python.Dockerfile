FROM python:3.13-slim
WORKDIR /app
# finds: copy-source-before-install
ADD . /app
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir -r requirements.txt
