using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CartRecovery.Sandbox.Seed;

/// <summary>A small PNG for each product: a shaded ground in its own colour with a pale disc, square or diamond on it.</summary>
internal static class PictureDrawing
{
    private const int Size = 300;

    public static byte[] Of(int number)
    {
        var (red, green, blue) = Colour(number * 47 % 360);
        var rows = new byte[Size * (Size * 3 + 1)];
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
            {
                var light = IsFigure(number % 3, x - Size / 2, y - Size / 2) ? 0.80 : 0.12 * y / Size;
                var at = y * (Size * 3 + 1) + 1 + x * 3;
                (rows[at], rows[at + 1], rows[at + 2]) = (Lighter(red, light), Lighter(green, light), Lighter(blue, light));
            }
        return Encode(rows);
    }

    private static bool IsFigure(int kind, int x, int y) => kind switch
    {
        0 => x * x + y * y < 80 * 80,
        1 => Math.Abs(x) < 70 && Math.Abs(y) < 70,
        _ => Math.Abs(x) + Math.Abs(y) < 100
    };

    private static (byte, byte, byte) Colour(int hue)
    {
        byte Channel(int offset) => (byte)(110 + 70 * Math.Cos((hue + offset) * Math.PI / 180));
        return (Channel(0), Channel(240), Channel(120));
    }

    private static byte Lighter(byte value, double share) => (byte)(value + (255 - value) * share);

    private static byte[] Encode(byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
        (header[8], header[9]) = (8, 2);
        Write(png, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, true))
            zip.Write(rows);
        Write(png, "IDAT", packed.ToArray());
        Write(png, "IEND", []);
        return png.ToArray();
    }

    private static void Write(Stream png, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        png.Write(number);
    }

    private static uint Checksum(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
