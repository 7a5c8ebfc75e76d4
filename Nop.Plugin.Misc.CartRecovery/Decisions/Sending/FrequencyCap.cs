namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>At most so many touches to one person in the last so many hours, over all episodes, campaigns and channels; a touch exactly that old no longer counts.</summary>
public sealed record FrequencyCap(int Touches, TimeSpan Period);
