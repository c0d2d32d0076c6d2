//! Object storage of Aliyun.

use crate::catalog::{Kind, Row, blocks, class, pure};

pub static ROWS: &[Row] = &[
    class("oss2.Bucket").methods_block(Kind::Sdk),
    pure("oss2.Bucket.sign_url"),
    pure("oss2.Bucket.sign_rtmp_url"),
    blocks("oss2.Bucket.get_object", Kind::Sdk).live(),
    blocks("oss2.Bucket.put_object", Kind::Sdk),
    blocks("oss2.Bucket.put_object_from_file", Kind::Sdk),
    blocks("oss2.Bucket.get_object_to_file", Kind::Sdk),
    blocks("oss2.Bucket.delete_object", Kind::Sdk),
    blocks("oss2.Bucket.object_exists", Kind::Sdk),
    blocks("oss2.Bucket.head_object", Kind::Sdk),
    blocks("oss2.Bucket.copy_object", Kind::Sdk),
    blocks("oss2.Bucket.list_objects", Kind::Sdk),
    class("oss2.ObjectIterator"),
    blocks("oss2.ObjectIterator.__iter__", Kind::Sdk),
    class("oss2.ObjectIteratorV2"),
    blocks("oss2.ObjectIteratorV2.__iter__", Kind::Sdk),
    blocks("oss2.resumable_upload", Kind::Sdk),
    blocks("oss2.resumable_download", Kind::Sdk),
    class("oss2.Service").methods_block(Kind::Sdk),
];
