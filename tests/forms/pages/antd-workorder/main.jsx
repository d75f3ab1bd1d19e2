import {
  Alert,
  Button,
  Card,
  Cascader,
  Checkbox,
  ConfigProvider,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Layout,
  Modal,
  message,
  Radio,
  Rate,
  Select,
  Slider,
  Space,
  Switch,
  TreeSelect,
} from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const regions = [
  {
    value: 'zj',
    label: '浙江',
    children: [
      { value: 'hz', label: '杭州' },
      { value: 'nb', label: '宁波' },
    ],
  },
  {
    value: 'gd',
    label: '广东',
    children: [
      { value: 'gz', label: '广州' },
      { value: 'sz', label: '深圳' },
    ],
  },
];
const departments = [
  {
    value: 'service',
    title: '客服部',
    children: [
      { value: 'service-1', title: '客服一组' },
      { value: 'service-2', title: '客服二组' },
    ],
  },
  { value: 'tech', title: '技术部' },
];
const initial = {
  title: '打印机无法联网',
  type: 'fault',
  region: ['zj', 'hz'],
  department: 'service-1',
  due: dayjs('2026-04-20'),
  urgent: false,
  score: 3,
  visits: 1,
  channel: 'phone',
  tags: ['warranty'],
  progress: 40,
  collaborators: ['王芳'],
  remark: '',
};

function WorkOrder() {
  const [form] = Form.useForm();
  const [messages, holder] = message.useMessage();
  const [modal, modalHolder] = Modal.useModal();
  const [failure, setFailure] = useState(null);
  const [saving, setSaving] = useState(false);
  const [kept, setKept] = useState(initial);

  async function onFinish(values) {
    setSaving(true);
    setFailure(null);
    try {
      const answer = await fetch('/api/workorders/20260417', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...values, due: values.due?.format('YYYY-MM-DD') }),
      });
      const body = await answer.json();
      if (!answer.ok || (body.code !== undefined && body.code !== 0)) setFailure(body.msg ?? '保存失败,请稍后重试');
      else {
        setKept(values);
        messages.success('保存成功');
      }
    } catch {
      setFailure('网络异常,请检查网络连接');
    } finally {
      setSaving(false);
    }
  }

  const restore = () =>
    modal.confirm({
      title: '确定放弃修改吗?',
      okText: '确定',
      cancelText: '取消',
      onOk: () => form.setFieldsValue(kept),
    });

  return (
    <Layout style={{ minHeight: '100vh', padding: 24 }}>
      {holder}
      {modalHolder}
      <Card title="工单 20260417" style={{ maxWidth: 860 }}>
        {failure && <Alert type="error" title={failure} showIcon style={{ marginBottom: 16 }} />}
        <Form form={form} labelCol={{ span: 4 }} initialValues={initial} onFinish={onFinish}>
          <Form.Item name="title" label="标题" rules={[{ required: true, message: '请输入标题' }]}>
            <Input />
          </Form.Item>
          <Form.Item name="type" label="工单类型">
            <Select
              options={[
                { value: 'fault', label: '故障报修' },
                { value: 'consult', label: '咨询' },
                { value: 'complaint', label: '投诉' },
              ]}
            />
          </Form.Item>
          <Form.Item name="region" label="所在地区">
            <Cascader options={regions} />
          </Form.Item>
          <Form.Item name="department" label="处理部门">
            <TreeSelect treeData={departments} treeDefaultExpandAll />
          </Form.Item>
          <Form.Item name="collaborators" label="协作人">
            <Select mode="multiple" options={['王芳', '李强', '陈静'].map((name) => ({ value: name, label: name }))} />
          </Form.Item>
          <Form.Item name="due" label="截止日期">
            <DatePicker />
          </Form.Item>
          <Form.Item label="紧急程度">
            <Space size="large">
              <Form.Item name="urgent" valuePropName="checked" noStyle>
                <Switch checkedChildren="加急" unCheckedChildren="普通" />
              </Form.Item>
              <Form.Item name="score" noStyle>
                <Rate allowClear={false} />
              </Form.Item>
            </Space>
          </Form.Item>
          <Form.Item name="visits" label="上门次数">
            <InputNumber min={0} max={9} />
          </Form.Item>
          <Form.Item name="channel" label="来源">
            <Radio.Group
              optionType="button"
              options={[
                { value: 'phone', label: '电话' },
                { value: 'wechat', label: '微信' },
                { value: 'web', label: '网页' },
              ]}
            />
          </Form.Item>
          <Form.Item name="tags" label="标签">
            <Checkbox.Group
              options={[
                { value: 'warranty', label: '保修期内' },
                { value: 'vip', label: '大客户' },
              ]}
            />
          </Form.Item>
          <Form.Item name="progress" label="进度">
            <Slider />
          </Form.Item>
          <Form.Item name="remark" label="处理备注">
            <Input.TextArea rows={3} showCount maxLength={200} />
          </Form.Item>
          <Form.Item wrapperCol={{ offset: 4 }}>
            <Space>
              <Button type="primary" htmlType="submit" loading={saving} autoInsertSpace={false}>
                保存
              </Button>
              <Button onClick={restore}>放弃修改</Button>
            </Space>
          </Form.Item>
        </Form>
      </Card>
    </Layout>
  );
}

createRoot(document.getElementById('root')).render(
  <ConfigProvider locale={zhCN}>
    <WorkOrder />
  </ConfigProvider>,
);
