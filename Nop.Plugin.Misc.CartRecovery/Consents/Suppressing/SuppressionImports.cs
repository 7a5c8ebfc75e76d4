using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

/// <summary>Takes over lists from elsewhere, a portion at a time: what was read holds, whatever becomes of the rest, and reading a list again adds nothing.</summary>
internal sealed class SuppressionImports(SuppressionImportStore store, SuppressionBatchStore batches, CartRecoverySettings settings, TimeProvider time)
{
    public const int MostRemarks = 100;

    private const int Portion = 500;
    private const int LongestName = 200;

    public async Task<SuppressionImport> BeginAsync(string fileName)
    {
        var name = Path.GetFileName(fileName);
        var import = new SuppressionImport { State = SuppressionImportState.Reading, FileName = name.Length > LongestName ? name[..LongestName] : name, StartedUtc = time.NowUtc() };
        await store.InsertAsync(import);
        return import;
    }

    /// <param name="import">As it was begun.</param>
    /// <param name="channels">For which the list is meant; an address is taken for those of them that reach it.</param>
    /// <param name="file">One address a line.</param>
    /// <param name="token">The upload's.</param>
    public async Task ReadAsync(SuppressionImport import, IReadOnlyList<Channel> channels, Stream file, CancellationToken token)
    {
        var end = SuppressionImportState.BrokenOff;
        try
        {
            await PortionsAsync(import, channels, file, token);
            end = SuppressionImportState.Done;
        }
        catch (OperationCanceledException)
        {
            // The browser was closed; the row tells how far it came.
        }
        finally
        {
            import.State = end;
            await store.UpdateAsync(import);
        }
    }

    private async Task PortionsAsync(SuppressionImport import, IReadOnlyList<Channel> channels, Stream file, CancellationToken token)
    {
        var lines = new List<SuppressionLine>(Portion);
        await foreach (var text in AddressFile.LinesAsync(file, token))
        {
            var number = import.LinesRead + lines.Count + 1;
            lines.Add(text is null ? new SuppressionLine(number, "", [], SuppressionProblem.TooLong) : SuppressionLine.Read(text, number, settings.HomeCountry));
            if (lines.Count == Portion)
                await TakeAsync(import, channels, lines);
        }

        await TakeAsync(import, channels, lines);
    }

    private async Task TakeAsync(SuppressionImport import, IReadOnlyList<Channel> channels, List<SuppressionLine> lines)
    {
        var wanted = lines.Where(line => line.Hash.Length > 0).SelectMany(line => line.Channels.Intersect(channels).Select(channel => (channel, line.Hash))).Distinct().ToList();
        var added = await batches.AddAsync(wanted, SuppressionCause.Imported);
        import.Added += added;
        import.Known += wanted.Count - added;
        foreach (var line in lines.Where(line => line.Problem is not null))
            Note(import, line);
        import.LinesRead += lines.Count;
        lines.Clear();
        await store.UpdateAsync(import);
    }

    /// <summary>Line and problem alone: an address that could not be read is personal all the same.</summary>
    private static void Note(SuppressionImport import, SuppressionLine line)
    {
        if (import.Problems++ < MostRemarks)
            import.Report = string.Create(CultureInfo.InvariantCulture, $"{import.Report} {line.Number}:{(int)line.Problem!.Value}").TrimStart();
    }
}
