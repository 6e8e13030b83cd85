import type { FastifyInstance } from 'fastify';
import { isoTime } from '../../vn-time';
import type { SandboxState } from '../../state';
import { opaqueContent } from '../../receipts/qr-text';
import { textField } from '../form';
import { noteCode } from '../system-scope';
import { toDvcqg } from './wire';

const ADAPTER = 'VN:GOV:000.00.00.G22:vpcpdvcprovider';

/** Bình Thuận behind a DVCQG-shaped adapter: session log-in, one endpoint for all services, opaque QR ids. */
export function serveBinhThuan(scope: FastifyInstance, { world, sessions, secrets }: SandboxState): void {
  const store = sessions['binh-thuan'];

  scope.post('/mapi/login', { config: { operation: 'login', secretBody: true } }, (request) => {
    const known = textField(request.body, 'username') === secrets.username && textField(request.body, 'password') === secrets.password;
    if (textField(request.query, 'dstcode') !== ADAPTER) return { error_code: '-1', message: 'dstcode không hợp lệ' };
    if (!known) return { error_code: '-1', message: 'Sai tên đăng nhập hoặc mật khẩu' };
    return { error_code: '0', message: '', session: store.issue(), expires_in: store.lifetimeSeconds };
  });

  scope.post('/mapi/g', { config: { operation: 'LayThongTinHoSo' } }, (request) => {
    const code = textField(request.body, 'MaHoSo');
    noteCode(request, code);
    if (!store.isValid(textField(request.body, 'session'))) return { error_code: '-2', message: 'Session expired' };
    if (textField(request.body, 'service') !== 'LayThongTinHoSo') return { error_code: '-3', message: 'Dịch vụ không tồn tại' };
    const dossier = world.find(code, 'binh-thuan');
    return { error_code: '0', message: '', result: dossier === null ? [] : [toDvcqg(dossier)] };
  });

  scope.get('/apiqr/qr', { config: { operation: 'apiqr' } }, (request, reply) => {
    const id = textField(request.query, 'id');
    noteCode(request, id);
    const dossier = world.findByQrId(id);
    if (dossier?.province !== 'binh-thuan') return reply.code(404).send({ message: 'Không tìm thấy mã QR' });
    return { Id: dossier.qrId, Content: opaqueContent(dossier), CreatedAt: isoTime(dossier.submittedAt) };
  });
}
