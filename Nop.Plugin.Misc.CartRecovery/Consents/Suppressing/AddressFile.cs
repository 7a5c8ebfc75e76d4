using System.Runtime.CompilerServices;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

/// <summary>Reads a list line by line, however large it is: no more of it than one buffer is ever held.</summary>
internal static class AddressFile
{
    /// <summary>No address is that long; the rest of such a line is passed over.</summary>
    public const int LineLetters = 1024;

    private const int BufferLetters = 16 * 1024;

    /// <returns>Each line; null for one that is too long.</returns>
    public static async IAsyncEnumerable<string?> LinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken token)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[BufferLetters];
        var line = new StringBuilder();
        var letters = 0;
        var afterReturn = false;
        int read;
        while ((read = await reader.ReadAsync(buffer, token)) > 0)
        {
            for (var index = 0; index < read; index++)
            {
                var letter = buffer[index];
                var endsPair = afterReturn && letter == '\n';
                afterReturn = letter == '\r';
                if (endsPair)
                    continue;
                if (letter is not ('\n' or '\r'))
                {
                    if (letters++ < LineLetters)
                        line.Append(letter);
                    continue;
                }

                yield return letters > LineLetters ? null : line.ToString();
                line.Clear();
                letters = 0;
            }
        }

        if (letters > 0)
            yield return letters > LineLetters ? null : line.ToString();
    }
}
