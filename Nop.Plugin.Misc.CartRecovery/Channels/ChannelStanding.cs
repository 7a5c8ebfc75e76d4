using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>That a channel has stopped itself in a store, and why. One row for each, kept until somebody has mended it.</summary>
public sealed class ChannelStanding : BaseEntity
{
    /// <summary>"sms:1", channel code and store; unique.</summary>
    public string Key { get; set; } = "";

    public int FaultId { get; set; }

    /// <summary>The provider's code or words, without personal data.</summary>
    public string Detail { get; set; } = "";

    public DateTime SinceUtc { get; set; }

    public ChannelFault Fault => (ChannelFault)FaultId;
}
