import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed; the sizes may lie. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly saysSize?: number;
  readonly saysChecksum?: number;
  readonly flags?: number;
}

/** A ZIP archive as office programs write it. */
export function zipOf(files: readonly Packed[], comment = ''): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const data = deflateRawSync(file.bytes);
    const local = Buffer.concat([headOf(file, data, 'local', 0), data]);
    locals.push(local);
    central.push(headOf(file, data, 'central', at));
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...locals, directory, end, Buffer.from(comment)]));
}

function headOf(file: Packed, data: Buffer, kind: 'local' | 'central', at: number): Buffer {
  const name = Buffer.from(file.name);
  const head = Buffer.alloc(kind === 'local' ? 30 : 46);
  const shared = kind === 'local' ? 4 : 6; // where version, flags, method … begin
  head.writeUInt32LE(kind === 'local' ? 0x04034b50 : 0x02014b50, 0);
  head.writeUInt16LE(20, shared);
  head.writeUInt16LE(file.flags ?? 0, shared + 2);
  head.writeUInt16LE(8, shared + 4);
  head.writeUInt32LE(file.saysChecksum ?? crc32(file.bytes), shared + 10);
  head.writeUInt32LE(data.length, shared + 14);
  head.writeUInt32LE(file.saysSize ?? file.bytes.length, shared + 18);
  head.writeUInt16LE(name.length, shared + 22);
  if (kind === 'central') head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}
