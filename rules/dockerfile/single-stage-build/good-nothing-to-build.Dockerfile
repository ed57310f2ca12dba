FROM python:3.13-slim
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
RUN python manage.py collectstatic --no-input && npm run lint
CMD ["gunicorn", "app:app"]
