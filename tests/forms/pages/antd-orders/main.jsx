import {
  App as AntApp,
  Button,
  Card,
  Drawer,
  Form,
  Input,
  InputNumber,
  Modal,
  Popconfirm,
  Segmented,
  Space,
  Table,
  Transfer,
  Typography,
  Upload,
} from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const firstLines = [
  { key: 'a', article: 'Headset H5', quantity: 20, price: 45 },
  { key: 'b', article: 'Desk phone T2', quantity: 8, price: 120 },
  { key: 'c', article: 'Webcam W1', quantity: 12, price: 69 },
];
const people = ['Amara Okafor', 'Ben Thompson', 'Chiara Rossi', 'Dmitri Petrov', 'Elena Costa'].map((title, index) => ({
  key: `p${index}`,
  title,
}));
const firstOrder = { lines: firstLines, approvers: ['p1'], comment: '', files: [] };

function EditableCell({ value, onSave, number }) {
  const [editing, setEditing] = useState(false);
  const [draft, setDraft] = useState(value);
  if (!editing) {
    return (
      <button
        type="button"
        className="editable-cell-value-wrap"
        style={{ all: 'unset', cursor: 'text', display: 'block', minHeight: 22 }}
        onClick={() => {
          setDraft(value);
          setEditing(true);
        }}
      >
        {value}
      </button>
    );
  }
  const leave = () => {
    setEditing(false);
    if (draft !== value) onSave(draft);
  };
  return number ? (
    <InputNumber autoFocus value={draft} onChange={setDraft} onBlur={leave} onPressEnter={leave} />
  ) : (
    <Input
      autoFocus
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  );
}

function NewLine({ open, onClose, onAdd }) {
  const [form] = Form.useForm();
  return (
    <Modal
      title="New line"
      open={open}
      okText="Add line"
      onCancel={onClose}
      onOk={() => form.validateFields().then(onAdd)}
      afterClose={() => form.resetFields()}
    >
      <Form form={form} layout="vertical" initialValues={{ quantity: 1, price: 0 }}>
        <Form.Item name="article" label="Article" rules={[{ required: true }]}>
          <Input />
        </Form.Item>
        <Form.Item name="quantity" label="Quantity">
          <InputNumber />
        </Form.Item>
        <Form.Item name="price" label="Price">
          <InputNumber />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function SupplierDrawer({ open, onClose }) {
  const { message } = AntApp.useApp();
  const [form] = Form.useForm();
  async function save(values) {
    const answer = await fetch('/api/suppliers/9', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
    });
    if (!answer.ok) {
      message.error('Supplier was not saved');
      return;
    }
    message.success('Supplier saved');
    onClose();
  }
  return (
    <Drawer title="Supplier" open={open} onClose={onClose} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ supplier: 'Voxline Ltd', vat: 'GB123456789' }}
        onFinish={save}
      >
        <Form.Item name="supplier" label="Name">
          <Input />
        </Form.Item>
        <Form.Item name="vat" label="VAT number">
          <Input />
        </Form.Item>
        <Button htmlType="submit" type="primary">
          Save supplier
        </Button>
      </Form>
    </Drawer>
  );
}

function Order() {
  const { message } = AntApp.useApp();
  const [saved, setSaved] = useState(firstOrder);
  const [order, setOrder] = useState(firstOrder);
  const [adding, setAdding] = useState(false);
  const [supplier, setSupplier] = useState(false);
  const [view, setView] = useState('Table');
  const [marked, setMarked] = useState([]);
  const set = (patch) => setOrder((now) => ({ ...now, ...patch }));
  const setLine = (key, patch) =>
    set({ lines: order.lines.map((line) => (line.key === key ? { ...line, ...patch } : line)) });
  const total = order.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);

  async function save() {
    const data = new FormData();
    data.append('order', JSON.stringify({ ...order, files: order.files.map((file) => file.name) }));
    for (const file of order.files) data.append('files', file);
    try {
      const answer = await fetch('/api/orders/3391', { method: 'POST', body: data });
      if (!answer.ok) throw new Error(String(answer.status));
      setSaved(order);
      message.success('Order saved');
    } catch (error) {
      message.error(`Order was not saved (${error.message})`);
    }
  }

  const columns = [
    {
      title: 'Article',
      dataIndex: 'article',
      sorter: (a, b) => a.article.localeCompare(b.article),
      render: (value, line) => <EditableCell value={value} onSave={(article) => setLine(line.key, { article })} />,
    },
    {
      title: 'Quantity',
      dataIndex: 'quantity',
      render: (value, line) => (
        <EditableCell number value={value} onSave={(quantity) => setLine(line.key, { quantity })} />
      ),
    },
    {
      title: 'Price',
      dataIndex: 'price',
      filters: [{ text: 'Above 50', value: 50 }],
      onFilter: (least, line) => line.price > least,
    },
    { title: 'Sum', render: (_, line) => line.quantity * line.price },
    {
      render: (_, line) => (
        <Popconfirm
          title="Delete this line?"
          okText="Delete"
          cancelText="Keep"
          onConfirm={() => set({ lines: order.lines.filter((one) => one.key !== line.key) })}
        >
          <Button type="link" danger>
            Delete
          </Button>
        </Popconfirm>
      ),
    },
  ];

  return (
    <Space orientation="vertical" size="middle" style={{ padding: 24, width: '100%' }}>
      <Typography.Title level={4}>Purchase order PO-3391</Typography.Title>
      <Card
        title="Lines"
        extra={
          <Space>
            <Segmented options={['Table', 'Summary']} value={view} onChange={setView} />
            <Button onClick={() => setAdding(true)}>New line</Button>
          </Space>
        }
      >
        {view === 'Table' ? (
          <Table
            size="small"
            pagination={false}
            columns={columns}
            dataSource={order.lines}
            rowSelection={{ selectedRowKeys: marked, onChange: setMarked }}
            footer={() => `Total ${total} €`}
          />
        ) : (
          <Typography.Text>
            {order.lines.length} lines, {total} €
          </Typography.Text>
        )}
      </Card>
      <Card title="Approvers">
        <Transfer
          dataSource={people}
          showSearch
          titles={['People', 'Approvers']}
          targetKeys={order.approvers}
          render={(one) => one.title}
          onChange={(approvers) => set({ approvers })}
        />
      </Card>
      <Card title="Attachments">
        <Upload
          fileList={order.files}
          beforeUpload={(file) => {
            setOrder((now) => ({ ...now, files: [...now.files, file] }));
            return false;
          }}
          onRemove={(file) => set({ files: order.files.filter((one) => one.uid !== file.uid) })}
        >
          <Button>Select file</Button>
        </Upload>
      </Card>
      <Input.TextArea
        aria-label="Comment"
        value={order.comment}
        onChange={(event) => set({ comment: event.target.value })}
      />
      <Space>
        <Button type="primary" onClick={save}>
          Save order
        </Button>
        <Button onClick={() => setOrder(saved)}>Undo all</Button>
        <Button onClick={() => setSupplier(true)}>Edit supplier</Button>
      </Space>
      <NewLine
        open={adding}
        onClose={() => setAdding(false)}
        onAdd={(line) => {
          set({ lines: [...order.lines, { ...line, key: line.article }] });
          setAdding(false);
        }}
      />
      <SupplierDrawer open={supplier} onClose={() => setSupplier(false)} />
    </Space>
  );
}

createRoot(document.getElementById('root')).render(
  <AntApp>
    <Order />
  </AntApp>,
);
