using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

/// <param name="Line">Counts from 1; 0 when it is about the whole file.</param>
internal sealed record PoolRemark(int Line, PoolProblem Problem, string Code);

/// <summary>What to tell the merchant of a file, shortened to what anybody would read.</summary>
internal sealed class PoolReport
{
    public const int Most = 100;

    public List<PoolRemark> Problems { get; init; } = [];

    public List<int> EmptyLines { get; init; } = [];

    public void Add(PoolRemark remark)
    {
        if (Problems.Count < Most)
            Problems.Add(remark);
    }

    public void AddEmpty(int line)
    {
        if (EmptyLines.Count < Most)
            EmptyLines.Add(line);
    }

    public string Write() => JsonSerializer.Serialize(this);

    public static PoolReport Read(string stored) => stored.Length == 0 ? new PoolReport() : JsonSerializer.Deserialize<PoolReport>(stored)!;
}
