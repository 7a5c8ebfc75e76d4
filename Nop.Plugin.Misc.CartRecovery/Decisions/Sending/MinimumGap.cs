using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>Two touches of one episode keep their distance.</summary>
public static class MinimumGap
{
    public static Hold? Check(IReadOnlyList<StepHistory> history, TimeSpan gap, DateTime nowUtc)
    {
        var last = history.Max(step => step.SentUtc);
        return last is { } sent && nowUtc - sent < gap ? new Hold(Reason.MinimumGap, sent + gap) : null;
    }
}
