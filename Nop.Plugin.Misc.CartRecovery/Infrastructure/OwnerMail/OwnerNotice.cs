using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

/// <summary>That the merchant was told of something on a day; its unique key keeps nodes from telling it twice.</summary>
public sealed class OwnerNotice : BaseEntity
{
    /// <summary>"task-late:2026-11-21".</summary>
    public string Key { get; set; } = "";

    public DateTime ToldUtc { get; set; }
}
