using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives.Pools;

/// <summary>So many codes, made while they are read: CODE-0000001 and on.</summary>
internal sealed class MadeFile(int codes) : Stream
{
    private byte[] _line = [];
    private int _at;
    private int _made;

    public Action<int> Making { get; init; } = _ => { };

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var filled = 0;
        while (filled < count && Next())
        {
            var part = Math.Min(count - filled, _line.Length - _at);
            _line.AsSpan(_at, part).CopyTo(buffer.AsSpan(offset + filled));
            (_at, filled) = (_at + part, filled + part);
        }

        return filled;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (_at < _line.Length)
            return true;
        if (_made == codes)
            return false;
        Making(++_made);
        (_line, _at) = (Encoding.ASCII.GetBytes(FormattableString.Invariant($"CODE-{_made:0000000}\n")), 0);
        return true;
    }
}
