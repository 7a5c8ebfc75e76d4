namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>At most so many touches to one person in the last so many hours, over all episodes, campaigns and channels; a touch exactly that old no longer counts.</summary>
public sealed record FrequencyCap(int Touches, TimeSpan Period)
{
    public Hold? Check(IReadOnlyList<DateTime> sent, DateTime nowUtc)
    {
        if (sent.Count < Touches)
            return null;

        var counted = sent.Where(at => at > nowUtc - Period).OrderDescending().ToList();
        return counted.Count < Touches ? null : new Hold(Reason.FrequencyCap, Touches == 0 ? null : counted[Touches - 1] + Period);
    }
}
