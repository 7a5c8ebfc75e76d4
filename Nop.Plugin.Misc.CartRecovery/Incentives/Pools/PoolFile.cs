using System.Runtime.CompilerServices;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

/// <summary>Reads a file of codes line by line, however large it is: no more of it than one buffer is ever held.</summary>
internal static class PoolFile
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>No code is that long; the rest of such a line is passed over.</summary>
    private const int LineBytes = 4 * 1024;

    public static async IAsyncEnumerable<PoolLine> LinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken token)
    {
        var buffer = new byte[BufferBytes];
        var line = new LineBuffer();
        int read;
        while ((read = await stream.ReadAsync(buffer, token)) > 0)
        {
            for (var index = 0; index < read; index++)
                if (line.Take(buffer[index]) is { } complete)
                    yield return complete;
        }

        if (line.Rest() is { } last)
            yield return last;
    }

    /// <summary>Lines end with LF, CR LF or a lone CR, as old spreadsheets write it.</summary>
    private sealed class LineBuffer
    {
        private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

        private readonly byte[] _bytes = new byte[LineBytes];
        private int _count;
        private int _number;
        private bool _afterReturn;
        private bool _overflow;

        public PoolLine? Take(byte next)
        {
            var endsPair = _afterReturn && next == '\n';
            _afterReturn = next == '\r';
            if (endsPair)
                return null;
            if (next is (byte)'\n' or (byte)'\r')
                return Complete();
            if (_count < LineBytes)
                _bytes[_count++] = next;
            else
                _overflow = true;
            return null;
        }

        public PoolLine? Rest() => _count > 0 ? Complete() : null;

        private PoolLine Complete()
        {
            _number++;
            var bytes = _bytes.AsSpan(0, _count);
            if (_number == 1 && bytes.StartsWith(ByteOrderMark))
                bytes = bytes[ByteOrderMark.Length..];
            var line = _overflow ? new PoolLine(_number, "", "", PoolProblem.TooLong) : PoolLine.Read(bytes, _number);
            (_count, _overflow) = (0, false);
            return line;
        }
    }
}
