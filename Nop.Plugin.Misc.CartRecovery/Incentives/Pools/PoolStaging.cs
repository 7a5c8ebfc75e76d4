using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

/// <summary>Checks a file's codes and puts them aside, portion by portion. Reading goes on after a problem, so that the merchant hears of all of them at once.</summary>
internal sealed class PoolStaging(PoolStore store, PoolClaims claims, TimeProvider time)
{
    /// <summary>As many keys as one question to the database may name.</summary>
    private const int Portion = 1000;

    /// <summary>After so many problems the file is another one than the merchant meant.</summary>
    private const int MostProblems = 1000;

    public async Task<PoolImportState> ReadAsync(PoolImport import, Incentive incentive, Stream file, CancellationToken token)
    {
        var report = new PoolReport();
        var discountKeys = await store.DiscountKeysAsync();
        var lines = new List<PoolLine>(Portion);
        await foreach (var line in PoolFile.LinesAsync(file, token))
        {
            lines.Add(line);
            if (lines.Count == Portion && !await StageAsync(import, incentive, lines, report, discountKeys))
                return PoolImportState.Cancelled;
            if (import.Problems >= MostProblems)
                break;
        }

        if (!await StageAsync(import, incentive, lines, report, discountKeys))
            return PoolImportState.Cancelled;
        return await ConcludeAsync(import, report);
    }

    /// <summary>The whole file stands against another that was read at the same time.</summary>
    public async Task<PoolImportState> RefuseAsync(PoolImport import)
    {
        var report = PoolReport.Read(import.Report);
        Note(import, report, new PoolLine(import.LinesRead, "", "", PoolProblem.InShopAlready));
        await BeatAsync(import, report);
        return PoolImportState.Refused;
    }

    private async Task<PoolImportState> ConcludeAsync(PoolImport import, PoolReport report)
    {
        if (import.Problems >= MostProblems)
            Note(import, report, new PoolLine(0, "", "", PoolProblem.TooMany));
        else if (import.Codes == 0 && import.Problems == 0)
            Note(import, report, new PoolLine(0, "", "", PoolProblem.NoCodes));
        await BeatAsync(import, report);
        return import.Problems == 0 ? PoolImportState.Ready : PoolImportState.Refused;
    }

    /// <returns>False when the import was called off.</returns>
    private async Task<bool> StageAsync(PoolImport import, Incentive incentive, List<PoolLine> lines, PoolReport report, IReadOnlySet<string> discountKeys)
    {
        var taken = await store.TakenAsync([.. lines.Select(line => line.Key).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var good = new List<Coupon>(lines.Count);
        foreach (var line in lines.Select(line => line.Key.Length == 0 ? line : line with { Problem = ProblemOf(line.Key, import.Id, taken, seen, discountKeys) }))
        {
            if (line.Problem is not null)
                Note(import, report, line);
            else if (line.IsEmpty)
                NoteEmpty(import, report, line);
            else if (!line.IsHeading)
                good.Add(Staged(line, import, incentive));
        }

        if (good.Count > 0)
            await store.StageAsync(good);
        import.Codes += good.Count;
        import.LinesRead += lines.Count;
        lines.Clear();
        return await BeatAsync(import, report);
    }

    private static PoolProblem? ProblemOf(string key, int importId, IReadOnlyDictionary<string, int> taken, HashSet<string> seen, IReadOnlySet<string> discountKeys)
    {
        if (discountKeys.Contains(key))
            return PoolProblem.DiscountHasIt;
        if (taken.TryGetValue(key, out var by))
            return by == importId ? PoolProblem.TwiceInFile : PoolProblem.InShopAlready;
        return seen.Add(key) ? null : PoolProblem.TwiceInFile;
    }

    private static void Note(PoolImport import, PoolReport report, PoolLine line)
    {
        import.Problems++;
        report.Add(new PoolRemark(line.Number, line.Problem!.Value, line.Spelling));
    }

    private static void NoteEmpty(PoolImport import, PoolReport report, PoolLine line)
    {
        import.EmptyLines++;
        report.AddEmpty(line.Number);
    }

    private static Coupon Staged(PoolLine line, PoolImport import, Incentive incentive) => new()
    {
        Code = line.Key,
        Spelling = line.Spelling,
        HolderKey = "#" + line.Key,
        IncentiveId = incentive.Id,
        MasterDiscountId = incentive.MasterDiscountId,
        ImportId = import.Id,
        State = CouponState.Staged,
        IssuedUtc = import.StartedUtc,
        ExpiresUtc = import.StartedUtc,
    };

    private Task<bool> BeatAsync(PoolImport import, PoolReport report)
    {
        import.BeatUtc = time.NowUtc();
        import.Report = report.Write();
        return claims.BeatAsync(import);
    }
}
