//! Message brokers and task queues: Kafka, AMQP, MQTT, STOMP, ZeroMQ, `celery`, `rq`, `nats`.

use crate::catalog::{Kind, Row, Weight, alias, argument, attribute, blocks, class, keyword, pure};

const CONSUMER: &str = "a consumer must not be used by two threads at once";
const PIKA: &str = "a pika connection and its channels belong to the thread that made them";
const SOCKET: &str = "a ZeroMQ socket must not be used by two threads at once";

const CHANNEL: &str = "a channel must not be used by two threads at once";

pub static ROWS: &[Row] = &[
    blocks("kafka.KafkaProducer", Kind::Network).returns("kafka.KafkaProducer"),
    blocks("kafka.KafkaProducer.send", Kind::Network)
        .weight(Weight::Light)
        .returns("kafka.producer.future.FutureRecordMetadata"),
    blocks("kafka.KafkaProducer.flush", Kind::Network),
    blocks("kafka.KafkaProducer.close", Kind::Network),
    blocks("kafka.KafkaProducer.partitions_for", Kind::Network),
    class("kafka.producer.future.FutureRecordMetadata"),
    blocks("kafka.producer.future.FutureRecordMetadata.get", Kind::Wait),
    blocks("kafka.KafkaConsumer", Kind::Network).returns("kafka.KafkaConsumer"),
    blocks("kafka.KafkaConsumer.poll", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.commit", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.close", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.topics", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.partitions_for_topic", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.position", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.committed", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.beginning_offsets", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.end_offsets", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.offsets_for_times", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.seek_to_beginning", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.seek_to_end", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.__next__", Kind::Network).caution(CONSUMER),
    blocks("kafka.KafkaConsumer.__iter__", Kind::Network)
        .lazy()
        .caution(CONSUMER),
    pure("kafka.KafkaConsumer.subscribe"),
    pure("kafka.KafkaConsumer.unsubscribe"),
    pure("kafka.KafkaConsumer.assign"),
    pure("kafka.KafkaConsumer.assignment"),
    pure("kafka.KafkaConsumer.seek"),
    pure("kafka.KafkaConsumer.pause"),
    pure("kafka.KafkaConsumer.resume"),
    pure("kafka.KafkaConsumer.paused"),
    pure("kafka.KafkaConsumer.metrics"),
    pure("kafka.KafkaConsumer.commit_async"),
    blocks("kafka.KafkaAdminClient", Kind::Network).returns("kafka.KafkaAdminClient"),
    blocks("kafka.KafkaAdminClient.create_topics", Kind::Network),
    blocks("kafka.KafkaAdminClient.delete_topics", Kind::Network),
    blocks("kafka.KafkaAdminClient.list_topics", Kind::Network),
    blocks("kafka.KafkaAdminClient.describe_topics", Kind::Network),
    blocks("kafka.KafkaAdminClient.describe_configs", Kind::Network),
    blocks("kafka.KafkaAdminClient.alter_configs", Kind::Network),
    blocks("kafka.KafkaAdminClient.create_partitions", Kind::Network),
    blocks("kafka.KafkaAdminClient.list_consumer_groups", Kind::Network),
    blocks(
        "kafka.KafkaAdminClient.list_consumer_group_offsets",
        Kind::Network,
    ),
    blocks(
        "kafka.KafkaAdminClient.describe_consumer_groups",
        Kind::Network,
    ),
    blocks(
        "kafka.KafkaAdminClient.delete_consumer_groups",
        Kind::Network,
    ),
    blocks("kafka.KafkaAdminClient.describe_cluster", Kind::Network),
    blocks("kafka.KafkaAdminClient.close", Kind::Network),
    alias("kafka.producer.KafkaProducer", "kafka.KafkaProducer"),
    alias("kafka.consumer.KafkaConsumer", "kafka.KafkaConsumer"),
    alias("kafka.admin.KafkaAdminClient", "kafka.KafkaAdminClient"),
    alias("kafka.producer.kafka.KafkaProducer", "kafka.KafkaProducer"),
    alias("kafka.consumer.group.KafkaConsumer", "kafka.KafkaConsumer"),
    class("confluent_kafka.Consumer"),
    blocks("confluent_kafka.Consumer.poll", Kind::Network)
        .unless(&[argument("timeout", 0, "0"), argument("timeout", 0, "0.0")])
        .caution(CONSUMER),
    blocks("confluent_kafka.Consumer.consume", Kind::Network).caution(CONSUMER),
    blocks("confluent_kafka.Consumer.committed", Kind::Network).caution(CONSUMER),
    blocks("confluent_kafka.Consumer.position", Kind::Network).caution(CONSUMER),
    blocks("confluent_kafka.Consumer.list_topics", Kind::Network).caution(CONSUMER),
    blocks(
        "confluent_kafka.Consumer.get_watermark_offsets",
        Kind::Network,
    )
    .caution(CONSUMER),
    blocks("confluent_kafka.Consumer.offsets_for_times", Kind::Network).caution(CONSUMER),
    blocks("confluent_kafka.Consumer.close", Kind::Network).caution(CONSUMER),
    blocks("confluent_kafka.Consumer.commit", Kind::Network)
        .caution(CONSUMER)
        .unless(&[keyword("asynchronous", "True")]),
    pure("confluent_kafka.Consumer.subscribe"),
    pure("confluent_kafka.Consumer.unsubscribe"),
    pure("confluent_kafka.Consumer.assign"),
    pure("confluent_kafka.Consumer.unassign"),
    pure("confluent_kafka.Consumer.assignment"),
    pure("confluent_kafka.Consumer.seek"),
    pure("confluent_kafka.Consumer.pause"),
    pure("confluent_kafka.Consumer.resume"),
    pure("confluent_kafka.Consumer.store_offsets"),
    class("confluent_kafka.Producer"),
    blocks("confluent_kafka.Producer.flush", Kind::Network),
    blocks("confluent_kafka.Producer.list_topics", Kind::Network),
    blocks("confluent_kafka.Producer.init_transactions", Kind::Network),
    blocks("confluent_kafka.Producer.commit_transaction", Kind::Network),
    blocks("confluent_kafka.Producer.abort_transaction", Kind::Network),
    blocks(
        "confluent_kafka.Producer.send_offsets_to_transaction",
        Kind::Network,
    ),
    blocks("confluent_kafka.Producer.poll", Kind::Network)
        .unless(&[argument("timeout", 0, "0"), argument("timeout", 0, "0.0")])
        .warning("delivery callbacks run in the worker thread"),
    pure("confluent_kafka.Producer.produce"),
    pure("confluent_kafka.Producer.begin_transaction"),
    class("confluent_kafka.SerializingProducer").bases(&["confluent_kafka.Producer"]),
    class("confluent_kafka.DeserializingConsumer").bases(&["confluent_kafka.Consumer"]),
    class("confluent_kafka.admin.AdminClient"),
    blocks(
        "confluent_kafka.admin.AdminClient.list_topics",
        Kind::Network,
    ),
    blocks(
        "confluent_kafka.admin.AdminClient.list_groups",
        Kind::Network,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.get_schema",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.register_schema",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.get_latest_version",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.get_version",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.get_versions",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.get_subjects",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.lookup_schema",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.delete_subject",
        Kind::Http,
    ),
    blocks(
        "confluent_kafka.schema_registry.SchemaRegistryClient.test_compatibility",
        Kind::Http,
    ),
    class("confluent_kafka.schema_registry.SchemaRegistryClient"),
    blocks("pika.BlockingConnection", Kind::Network)
        .pinned(PIKA)
        .returns("pika.BlockingConnection"),
    pure("pika.BlockingConnection.__enter__").returns("pika.BlockingConnection"),
    blocks("pika.BlockingConnection.channel", Kind::Network)
        .pinned(PIKA)
        .returns("pika.adapters.blocking_connection.BlockingChannel"),
    blocks("pika.BlockingConnection.close", Kind::Network).pinned(PIKA),
    blocks("pika.BlockingConnection.sleep", Kind::Network).pinned(PIKA),
    blocks("pika.BlockingConnection.process_data_events", Kind::Network).pinned(PIKA),
    blocks("pika.BlockingConnection.__exit__", Kind::Network).pinned(PIKA),
    pure("pika.BlockingConnection.add_callback_threadsafe"),
    pure("pika.BlockingConnection.call_later"),
    pure("pika.BlockingConnection.remove_timeout"),
    alias(
        "pika.adapters.blocking_connection.BlockingConnection",
        "pika.BlockingConnection",
    ),
    alias(
        "pika.adapters.BlockingConnection",
        "pika.BlockingConnection",
    ),
    class("pika.adapters.blocking_connection.BlockingChannel"),
    pure("pika.adapters.blocking_connection.BlockingChannel.__enter__").returns("Self"),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_publish",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_get",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_consume",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_ack",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_nack",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_reject",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_qos",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_cancel",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.basic_recover",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.start_consuming",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.stop_consuming",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.queue_declare",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.queue_bind",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.queue_unbind",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.queue_delete",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.queue_purge",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.exchange_declare",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.exchange_delete",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.exchange_bind",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.exchange_unbind",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.confirm_delivery",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.tx_select",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.tx_commit",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.tx_rollback",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.close",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.__exit__",
        Kind::Network,
    )
    .pinned(PIKA),
    blocks(
        "pika.adapters.blocking_connection.BlockingChannel.consume",
        Kind::Network,
    )
    .pinned(PIKA),
    class("kombu.Connection"),
    pure("kombu.Connection.__enter__").returns("Self"),
    blocks("kombu.Connection.connect", Kind::Network),
    blocks("kombu.Connection.ensure_connection", Kind::Network),
    blocks("kombu.Connection.drain_events", Kind::Network)
        .caution("the callbacks of its consumers run in the worker thread"),
    blocks("kombu.Connection.channel", Kind::Network).live(),
    blocks("kombu.Connection.release", Kind::Network).weight(Weight::Light),
    blocks("kombu.Connection.close", Kind::Network).weight(Weight::Light),
    blocks("kombu.Connection.__exit__", Kind::Network).weight(Weight::Light),
    pure("kombu.Connection.Producer").returns("kombu.Producer"),
    pure("kombu.Connection.Consumer").returns("kombu.Consumer"),
    pure("kombu.Connection.SimpleQueue").returns("kombu.simple.SimpleQueue"),
    class("kombu.Producer"),
    pure("kombu.Producer.__enter__").returns("Self"),
    blocks("kombu.Producer.publish", Kind::Network),
    blocks("kombu.Producer.declare", Kind::Network),
    class("kombu.Consumer"),
    blocks("kombu.Consumer.consume", Kind::Network),
    blocks("kombu.Consumer.declare", Kind::Network),
    blocks("kombu.Consumer.cancel", Kind::Network),
    class("kombu.simple.SimpleQueue"),
    pure("kombu.simple.SimpleQueue.__enter__").returns("Self"),
    blocks("kombu.simple.SimpleQueue.get", Kind::Network),
    blocks("kombu.simple.SimpleQueue.put", Kind::Network),
    alias("kombu.connection.Connection", "kombu.Connection"),
    class("paho.mqtt.client.Client"),
    blocks("paho.mqtt.client.Client.connect", Kind::Network),
    blocks("paho.mqtt.client.Client.reconnect", Kind::Network),
    blocks("paho.mqtt.client.Client.loop_forever", Kind::Network)
        .warning("its callbacks run in the worker thread"),
    blocks("paho.mqtt.client.Client.loop", Kind::Network)
        .warning("its callbacks run in the worker thread"),
    blocks("paho.mqtt.client.Client.loop_stop", Kind::Wait),
    pure("paho.mqtt.client.Client.publish").returns("paho.mqtt.client.MQTTMessageInfo"),
    pure("paho.mqtt.client.Client.subscribe"),
    pure("paho.mqtt.client.Client.unsubscribe"),
    pure("paho.mqtt.client.Client.loop_start"),
    pure("paho.mqtt.client.Client.connect_async"),
    pure("paho.mqtt.client.Client.disconnect"),
    pure("paho.mqtt.client.Client.username_pw_set"),
    pure("paho.mqtt.client.Client.will_set"),
    blocks("paho.mqtt.client.Client.tls_set", Kind::File).weight(Weight::Light),
    class("paho.mqtt.client.MQTTMessageInfo"),
    blocks(
        "paho.mqtt.client.MQTTMessageInfo.wait_for_publish",
        Kind::Wait,
    ),
    blocks("paho.mqtt.publish.single", Kind::Network),
    blocks("paho.mqtt.publish.multiple", Kind::Network),
    blocks("paho.mqtt.subscribe.simple", Kind::Network),
    blocks("paho.mqtt.subscribe.callback", Kind::Network),
    class("stomp.Connection"),
    blocks("stomp.Connection.connect", Kind::Network),
    blocks("stomp.Connection.disconnect", Kind::Network),
    blocks("stomp.Connection.send", Kind::Network),
    blocks("stomp.Connection.subscribe", Kind::Network),
    blocks("stomp.Connection.unsubscribe", Kind::Network),
    blocks("stomp.Connection.ack", Kind::Network),
    blocks("stomp.Connection.nack", Kind::Network),
    class("zmq.Context"),
    pure("zmq.Context.__enter__").returns("Self"),
    pure("zmq.Context.socket").returns("zmq.Socket"),
    pure("zmq.Context.instance").returns("zmq.Context"),
    blocks("zmq.Context.term", Kind::Network),
    blocks("zmq.Context.destroy", Kind::Network)
        .caution("closes the sockets of the context, which no other thread may have used"),
    blocks("zmq.Context.__exit__", Kind::Network),
    class("zmq.Socket"),
    pure("zmq.Socket.__enter__").returns("Self"),
    blocks("zmq.Socket.recv", Kind::Network)
        .unless(&[argument("flags", 0, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.recv_multipart", Kind::Network)
        .unless(&[argument("flags", 0, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.recv_string", Kind::Network)
        .unless(&[argument("flags", 0, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.recv_json", Kind::Network)
        .unless(&[argument("flags", 0, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.recv_pyobj", Kind::Network)
        .unless(&[argument("flags", 0, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.send", Kind::Network)
        .weight(Weight::Light)
        .unless(&[argument("flags", 1, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.send_multipart", Kind::Network)
        .weight(Weight::Light)
        .unless(&[argument("flags", 1, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.send_string", Kind::Network)
        .weight(Weight::Light)
        .unless(&[argument("flags", 1, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.send_json", Kind::Network)
        .weight(Weight::Light)
        .unless(&[argument("flags", 1, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.send_pyobj", Kind::Network)
        .weight(Weight::Light)
        .unless(&[argument("flags", 1, "*")])
        .caution(SOCKET),
    blocks("zmq.Socket.poll", Kind::Network)
        .unless(&[argument("timeout", 0, "0")])
        .caution(SOCKET),
    pure("zmq.Socket.bind"),
    pure("zmq.Socket.connect"),
    pure("zmq.Socket.close"),
    pure("zmq.Socket.setsockopt"),
    pure("zmq.Socket.getsockopt"),
    class("zmq.Poller"),
    blocks("zmq.Poller.poll", Kind::Network)
        .unless(&[argument("timeout", 0, "0")])
        .caution(SOCKET),
    blocks("zmq.proxy", Kind::Network).caution(SOCKET),
    class("zmq.asyncio.Context"),
    pure("zmq.asyncio.Context.__enter__").returns("Self"),
    pure("zmq.asyncio.Context.socket").returns("zmq.asyncio.Socket"),
    pure("zmq.asyncio.Context.instance").returns("zmq.asyncio.Context"),
    blocks("zmq.asyncio.Context.term", Kind::Network),
    blocks("zmq.asyncio.Context.destroy", Kind::Network)
        .caution("closes the sockets of the context, which no other thread may have used"),
    blocks("zmq.asyncio.Context.__exit__", Kind::Network),
    class("zmq.asyncio.Socket"),
    pure("zmq.asyncio.Socket.__enter__").returns("Self"),
    class("zmq.asyncio.Poller"),
    alias("zmq.sugar.socket.Socket", "zmq.Socket"),
    alias("zmq.sugar.context.Context", "zmq.Context"),
    // Task queues: to enqueue is to talk to the broker.
    class("celery.Task"),
    blocks("celery.Task.delay", Kind::Network).returns("celery.result.AsyncResult"),
    blocks("celery.Task.apply_async", Kind::Network).returns("celery.result.AsyncResult"),
    blocks("celery.Task.retry", Kind::Network).returns("celery.result.AsyncResult"),
    blocks("celery.Task.apply", Kind::Network).warning("the task itself runs in the worker thread"),
    class("celery.result.AsyncResult"),
    blocks("celery.result.AsyncResult.get", Kind::Network),
    blocks("celery.result.AsyncResult.wait", Kind::Network),
    blocks("celery.result.AsyncResult.iterdeps", Kind::Network),
    blocks("celery.result.AsyncResult.ready", Kind::Network).weight(Weight::Medium),
    blocks("celery.result.AsyncResult.successful", Kind::Network).weight(Weight::Medium),
    blocks("celery.result.AsyncResult.failed", Kind::Network).weight(Weight::Medium),
    blocks("celery.result.AsyncResult.forget", Kind::Network).weight(Weight::Medium),
    blocks("celery.result.AsyncResult.revoke", Kind::Network).weight(Weight::Medium),
    alias("celery.app.task.Task", "celery.Task"),
    class("celery.Celery"),
    blocks("celery.Celery.send_task", Kind::Network).returns("celery.result.AsyncResult"),
    pure("celery.Celery.AsyncResult").returns("celery.result.AsyncResult"),
    class("celery.result.GroupResult"),
    blocks("celery.result.GroupResult.get", Kind::Network),
    blocks("celery.result.GroupResult.join", Kind::Network),
    blocks("celery.result.GroupResult.join_native", Kind::Network),
    pure("celery.Celery.task").returns("celery.Task"),
    class("rq.Queue"),
    blocks("rq.Queue.enqueue", Kind::Network).returns("rq.job.Job"),
    blocks("rq.Queue.enqueue_call", Kind::Network).returns("rq.job.Job"),
    blocks("rq.Queue.enqueue_in", Kind::Network).returns("rq.job.Job"),
    blocks("rq.Queue.enqueue_at", Kind::Network).returns("rq.job.Job"),
    blocks("rq.Queue.fetch_job", Kind::Network).returns("rq.job.Job"),
    blocks("rq.Queue.enqueue_many", Kind::Network),
    blocks("rq.Queue.empty", Kind::Network),
    blocks("rq.Queue.delete", Kind::Network),
    blocks("rq.Queue.get_jobs", Kind::Network),
    blocks("rq.Queue.get_job_ids", Kind::Network),
    class("rq.job.Job"),
    blocks("rq.job.Job.fetch", Kind::Network),
    blocks("rq.job.Job.refresh", Kind::Network),
    blocks("rq.job.Job.get_status", Kind::Network),
    blocks("rq.job.Job.save", Kind::Network),
    blocks("rq.job.Job.cancel", Kind::Network),
    blocks("rq.job.Job.delete", Kind::Network),
    blocks("rq.job.Job.requeue", Kind::Network),
    blocks("rq.job.Job.latest_result", Kind::Network),
    blocks("rq.job.Job.return_value", Kind::Network),
    alias("rq.queue.Queue", "rq.Queue"),
    blocks("dramatiq.Actor.send", Kind::Network).returns("dramatiq.Message"),
    blocks("dramatiq.Actor.send_with_options", Kind::Network).returns("dramatiq.Message"),
    class("dramatiq.Actor"),
    class("huey.api.TaskWrapper"),
    blocks("huey.api.Result.get", Kind::Wait),
    class("huey.api.Result"),
    class("kazoo.client.KazooClient"),
    blocks("kazoo.client.KazooClient.start", Kind::Network),
    blocks("kazoo.client.KazooClient.stop", Kind::Network),
    blocks("kazoo.client.KazooClient.get", Kind::Network),
    blocks("kazoo.client.KazooClient.set", Kind::Network),
    blocks("kazoo.client.KazooClient.create", Kind::Network),
    blocks("kazoo.client.KazooClient.delete", Kind::Network),
    blocks("kazoo.client.KazooClient.exists", Kind::Network),
    blocks("kazoo.client.KazooClient.ensure_path", Kind::Network),
    blocks("kazoo.client.KazooClient.get_children", Kind::Network),
    blocks("kazoo.client.KazooClient.sync", Kind::Network),
    // Asked of the workers, who have a second to answer.
    attribute("celery.Celery.control", "celery.app.control.Control"),
    class("celery.app.control.Control").methods_block(Kind::Network),
    pure("celery.app.control.Control.inspect").returns("celery.app.control.Inspect"),
    class("celery.app.control.Inspect").methods_block(Kind::Network),
    pure("dramatiq.get_broker").returns("dramatiq.Broker"),
    class("dramatiq.Broker"),
    blocks("dramatiq.Broker.enqueue", Kind::Network),
    blocks("dramatiq.Broker.flush", Kind::Network),
    blocks("dramatiq.Broker.flush_all", Kind::Network),
    blocks("dramatiq.Broker.join", Kind::Wait),
    class("dramatiq.Message"),
    blocks("dramatiq.Message.get_result", Kind::Network),
    class("dramatiq.Worker"),
    blocks("dramatiq.Worker.join", Kind::Wait),
    blocks("dramatiq.Worker.stop", Kind::Wait),
    blocks("pulsar.Client.create_producer", Kind::Network).returns("pulsar.Producer"),
    blocks("pulsar.Client.subscribe", Kind::Network).returns("pulsar.Consumer"),
    blocks("pulsar.Client.close", Kind::Network),
    blocks("pulsar.Client.create_reader", Kind::Network),
    blocks("pulsar.Client.get_topic_partitions", Kind::Network),
    class("pulsar.Client"),
    class("pulsar.Consumer"),
    blocks("pulsar.Consumer.acknowledge", Kind::Network),
    blocks("pulsar.Consumer.acknowledge_cumulative", Kind::Network),
    blocks("pulsar.Consumer.batch_receive", Kind::Network),
    blocks("pulsar.Consumer.close", Kind::Network),
    blocks("pulsar.Consumer.receive", Kind::Network),
    blocks("pulsar.Consumer.seek", Kind::Network),
    blocks("pulsar.Consumer.unsubscribe", Kind::Network),
    class("pulsar.Producer"),
    blocks("pulsar.Producer.close", Kind::Network),
    blocks("pulsar.Producer.flush", Kind::Network),
    blocks("pulsar.Producer.send", Kind::Network),
    blocks("amqpstorm.Connection", Kind::Network).returns("amqpstorm.Connection"),
    pure("amqpstorm.Connection.__enter__").returns("Self"),
    blocks("amqpstorm.Connection.channel", Kind::Network).returns("amqpstorm.Channel"),
    blocks("amqpstorm.Connection.close", Kind::Network),
    blocks("amqpstorm.Connection.open", Kind::Network),
    class("amqpstorm.Channel"),
    pure("amqpstorm.Channel.__enter__").returns("Self"),
    blocks("amqpstorm.Channel.close", Kind::Network).caution(CHANNEL),
    blocks("amqpstorm.Channel.confirm_deliveries", Kind::Network).caution(CHANNEL),
    blocks("amqpstorm.Channel.open", Kind::Network).caution(CHANNEL),
    blocks("amqpstorm.Channel.process_data_events", Kind::Network).caution(CHANNEL),
    blocks("amqpstorm.Channel.start_consuming", Kind::Network).caution(CHANNEL),
];
