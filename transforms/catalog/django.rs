//! Django: the ORM, cache, mail, files, and password hashers.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

const ORM: &str = "a Django connection belongs to its thread: the ORM needs sync_to_async or its own coroutine methods";

pub static ROWS: &[Row] = &[
    class("django.db.models.QuerySet"),
    blocks("django.db.models.QuerySet.get", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aget")
        .returns("django.db.models.Model"),
    blocks("django.db.models.QuerySet.first", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.afirst")
        .returns("django.db.models.Model"),
    blocks("django.db.models.QuerySet.last", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.alast")
        .returns("django.db.models.Model"),
    blocks("django.db.models.QuerySet.count", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.acount"),
    blocks("django.db.models.QuerySet.exists", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aexists"),
    blocks("django.db.models.QuerySet.create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.acreate")
        .returns("django.db.models.Model"),
    blocks("django.db.models.QuerySet.bulk_create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.abulk_create"),
    blocks("django.db.models.QuerySet.bulk_update", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.abulk_update"),
    blocks("django.db.models.QuerySet.update", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aupdate"),
    blocks("django.db.models.QuerySet.delete", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.adelete"),
    blocks("django.db.models.QuerySet.aggregate", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aaggregate"),
    blocks("django.db.models.QuerySet.in_bulk", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.ain_bulk"),
    blocks("django.db.models.QuerySet.get_or_create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aget_or_create"),
    blocks("django.db.models.QuerySet.update_or_create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aupdate_or_create"),
    blocks("django.db.models.QuerySet.earliest", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aearliest")
        .returns("django.db.models.Model"),
    blocks("django.db.models.QuerySet.latest", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.alatest")
        .returns("django.db.models.Model"),
    blocks("django.db.models.QuerySet.contains", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.acontains"),
    blocks("django.db.models.QuerySet.explain", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aexplain"),
    blocks("django.db.models.QuerySet.iterator", Kind::Database).pinned(ORM),
    pure("django.db.models.QuerySet.all").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.filter").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.exclude").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.annotate").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.order_by").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.values").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.values_list").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.select_related").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.prefetch_related").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.distinct").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.only").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.defer").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.using").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.none").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.union").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.reverse").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.select_for_update").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.extra").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.raw").returns("django.db.models.QuerySet"),
    pure("django.db.models.QuerySet.alias").returns("django.db.models.QuerySet"),
    class("django.db.models.Manager"),
    blocks("django.db.models.Manager.get", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aget")
        .returns("django.db.models.Model"),
    blocks("django.db.models.Manager.first", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.afirst")
        .returns("django.db.models.Model"),
    blocks("django.db.models.Manager.last", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.alast")
        .returns("django.db.models.Model"),
    blocks("django.db.models.Manager.count", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.acount"),
    blocks("django.db.models.Manager.exists", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aexists"),
    blocks("django.db.models.Manager.create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.acreate")
        .returns("django.db.models.Model"),
    blocks("django.db.models.Manager.bulk_create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.abulk_create"),
    blocks("django.db.models.Manager.bulk_update", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.abulk_update"),
    blocks("django.db.models.Manager.update", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aupdate"),
    blocks("django.db.models.Manager.aggregate", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aaggregate"),
    blocks("django.db.models.Manager.in_bulk", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.ain_bulk"),
    blocks("django.db.models.Manager.get_or_create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aget_or_create"),
    blocks("django.db.models.Manager.update_or_create", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aupdate_or_create"),
    blocks("django.db.models.Manager.earliest", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aearliest")
        .returns("django.db.models.Model"),
    blocks("django.db.models.Manager.latest", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.alatest")
        .returns("django.db.models.Model"),
    blocks("django.db.models.Manager.contains", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.acontains"),
    blocks("django.db.models.Manager.explain", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.QuerySet.aexplain"),
    blocks("django.db.models.Manager.iterator", Kind::Database).pinned(ORM),
    pure("django.db.models.Manager.all").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.filter").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.exclude").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.annotate").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.order_by").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.values").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.values_list").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.select_related").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.prefetch_related").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.distinct").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.only").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.defer").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.using").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.none").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.union").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.reverse").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.select_for_update").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.extra").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.raw").returns("django.db.models.QuerySet"),
    pure("django.db.models.Manager.alias").returns("django.db.models.QuerySet"),
    blocks("django.db.models.QuerySet.__iter__", Kind::Database).pinned(ORM),
    blocks("django.db.models.QuerySet.__len__", Kind::Database).pinned(ORM),
    blocks("django.db.models.QuerySet.__bool__", Kind::Database).pinned(ORM),
    class("django.db.models.Model"),
    attribute("django.db.models.Model.objects", "django.db.models.Manager"),
    blocks("django.db.models.Model.save", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.Model.asave"),
    blocks("django.db.models.Model.delete", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.Model.adelete"),
    blocks("django.db.models.Model.refresh_from_db", Kind::Database)
        .pinned(ORM)
        .twin("django.db.models.Model.arefresh_from_db"),
    blocks("django.db.models.Model.full_clean", Kind::Database).pinned(ORM),
    blocks("django.db.models.Model.validate_unique", Kind::Database).pinned(ORM),
    class("django.contrib.auth.models.User").bases(&["django.db.models.Model"]),
    class("django.contrib.auth.models.Group").bases(&["django.db.models.Model"]),
    class("django.contrib.auth.models.Permission").bases(&["django.db.models.Model"]),
    class("django.contrib.auth.models.AbstractUser").bases(&["django.db.models.Model"]),
    alias(
        "django.db.models.query.QuerySet",
        "django.db.models.QuerySet",
    ),
    alias("django.db.models.base.Model", "django.db.models.Model"),
    alias(
        "django.db.models.manager.Manager",
        "django.db.models.Manager",
    ),
    blocks("django.shortcuts.get_object_or_404", Kind::Database)
        .pinned(ORM)
        .twin("django.shortcuts.aget_object_or_404"),
    blocks("django.shortcuts.get_list_or_404", Kind::Database)
        .pinned(ORM)
        .twin("django.shortcuts.aget_list_or_404"),
    blocks("django.contrib.auth.authenticate", Kind::Database).pinned(ORM),
    blocks("django.contrib.auth.login", Kind::Database).pinned(ORM),
    blocks("django.contrib.auth.logout", Kind::Database).pinned(ORM),
    blocks("django.contrib.auth.get_user", Kind::Database).pinned(ORM),
    blocks("django.db.transaction.atomic", Kind::Database).pinned(ORM),
    pure("django.db.transaction.on_commit"),
    blocks("django.db.transaction.commit", Kind::Database).pinned(ORM),
    blocks("django.db.transaction.rollback", Kind::Database).pinned(ORM),
    blocks("django.core.mail.send_mail", Kind::Network),
    blocks("django.core.mail.send_mass_mail", Kind::Network),
    blocks("django.core.mail.mail_admins", Kind::Network),
    blocks("django.core.mail.mail_managers", Kind::Network),
    class("django.core.mail.EmailMessage"),
    blocks("django.core.mail.EmailMessage.send", Kind::Network),
    class("django.core.mail.EmailMultiAlternatives").bases(&["django.core.mail.EmailMessage"]),
    blocks("django.core.management.call_command", Kind::Database).pinned(ORM),
    blocks("django.contrib.auth.hashers.make_password", Kind::Cpu).weight(Weight::Heavy),
    blocks("django.contrib.auth.hashers.check_password", Kind::Cpu).weight(Weight::Heavy),
    blocks("django.core.files.storage.Storage.save", Kind::File),
    blocks("django.core.files.storage.Storage.open", Kind::File),
    blocks("django.core.files.storage.Storage.exists", Kind::File),
    blocks("django.core.files.storage.Storage.delete", Kind::File),
    blocks("django.core.files.storage.Storage.size", Kind::File),
    blocks("django.core.files.storage.Storage.listdir", Kind::File),
    class("django.core.files.storage.Storage"),
    attribute(
        "django.core.files.storage.default_storage",
        "django.core.files.storage.Storage",
    ),
    attribute(
        "django.core.cache.cache",
        "django.core.cache.backends.base.BaseCache",
    ),
    class("django.core.cache.backends.base.BaseCache"),
    blocks(
        "django.core.cache.backends.base.BaseCache.get",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aget"),
    blocks(
        "django.core.cache.backends.base.BaseCache.set",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aset"),
    blocks(
        "django.core.cache.backends.base.BaseCache.add",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aadd"),
    blocks(
        "django.core.cache.backends.base.BaseCache.delete",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.adelete"),
    blocks(
        "django.core.cache.backends.base.BaseCache.get_many",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aget_many"),
    blocks(
        "django.core.cache.backends.base.BaseCache.set_many",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aset_many"),
    blocks(
        "django.core.cache.backends.base.BaseCache.delete_many",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.adelete_many"),
    blocks(
        "django.core.cache.backends.base.BaseCache.get_or_set",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aget_or_set"),
    blocks(
        "django.core.cache.backends.base.BaseCache.touch",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.atouch"),
    blocks(
        "django.core.cache.backends.base.BaseCache.incr",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aincr"),
    blocks(
        "django.core.cache.backends.base.BaseCache.decr",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.adecr"),
    blocks(
        "django.core.cache.backends.base.BaseCache.has_key",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.ahas_key"),
    blocks(
        "django.core.cache.backends.base.BaseCache.clear",
        Kind::Database,
    )
    .weight(Weight::Medium)
    .twin("django.core.cache.backends.base.BaseCache.aclear"),
];
