//! The return codes of Tencent Push Notification Service (TPNS), from `docs/tpns-return-codes.md`.
//!
//! ```
//! use codes_core::tpns::ClientCode;
//!
//! let code = ClientCode::try_from(10103).unwrap();
//! assert_eq!(code, ClientCode::ServerClosedLink);
//! assert_eq!(
//!     code.message(),
//!     "The server has closed the linkage during request processing (switch to another network and try again).",
//! );
//! ```

use crate::codes;

/// Codes that the TPNS client SDK returns.
///
/// ```
/// use codes_core::tpns::ClientCode;
///
/// assert_eq!(ClientCode::from_code(-2), Some(ClientCode::RequestTimeout));
/// assert!(ClientCode::check(0).is_ok());
/// ```
#[codes(doc = "docs/tpns-return-codes.md", table = "Client Return Codes", success = 0)]
#[repr(i32)]
pub enum ClientCode {
    Success = 0,
    InvalidParameter = 2,
    SdkInternalError = -1,
    RequestTimeout = -2,
    ResourceTerminated = -3,
    ConnectionLimitExceeded = -4,
    GuidRequestRejected = -5,
    SendRequestFailed = -7,
    MqttConnectFailed = -11,
    MalformedJson = -101,
    TokenUnavailable = -102,
    GuidRequestFailed = -502,
    SendNetworkError = -701,
    SendTimeout = -702,
    MqttNetworkError = -1101,
    MqttConnectError = -1102,
    MqttConnectTimeout = -1103,
    AidlConfigurationError = -10005,
    AuthenticationFailed = 20,
    StartError = 10000,
    InvalidOperation = 10001,
    RegistrationInProgress = 10002,
    PermissionDenied = 10003,
    NativeLibraryMissing = 10004,
    ServiceNotConfigured = 10005,
    ContentProviderOrCredentialsInvalid = 10008,
    JceLibraryMissing = 10009,
    LinkCreationFailed = 10101,
    LinkClosed = 10102,
    ServerClosedLink = 10103,
    RequestException = 10104,
    TransferTimeout = 10105,
    SendRequestTimeout = 10106,
    ReceiveTimeout = 10107,
    ServerException = 10108,
    UnknownException = 10109,
    LinkHandlerOrSignatureInvalid = 10110,
    InvalidAccessCredentials = 10006,
    InitializationFailed = 10007,
    RepeatedRegistration = 10115,
    MarathonPolicy = 10300,
    InvalidSdkParameters = 10400,
    NetworkUnavailable = 20002,
    AppNotFound = 10030009,
}

/// Codes that the TPNS server's REST API returns.
///
/// The document does not list the success code, which is 0.
///
/// ```
/// use codes_core::tpns::ServerCode;
///
/// let failure = ServerCode::check(1008028).unwrap_err();
/// assert_eq!(failure.known(), Some(ServerCode::RateLimited));
/// ```
#[codes(doc = "docs/tpns-return-codes.md", table = "Server Return Codes", success = 0)]
#[repr(i32)]
pub enum ServerCode {
    ResourcesNotDeployed = 1010001,
    MalformedParameter = 1008001,
    MissingParameter = 1008002,
    AuthenticationFailed = 1008003,
    ServiceCallFailed = 1008004,
    UnregisteredToken = 1008006,
    InvalidParameter = 1008007,
    FileUploadFailed = 1008011,
    EmptyFile = 1008012,
    MalformedCertificate = 1008013,
    TaskNotFound = 1008015,
    InvalidDateTime = 1008016,
    ContentRejected = 1008019,
    CertificatePackageNameMismatch = 1008020,
    CertificateVerificationFailed = 1008021,
    CertificatePasswordIncorrect = 1008022,
    AppAlreadyExists = 1008025,
    BatchPartiallyFailed = 1008026,
    BatchFailed = 1008027,
    RateLimited = 1008028,
    InvalidToken = 1008029,
    AppUnpaid = 1008030,
    AppTerminated = 1008031,
    TokenOrAccountNotFound = 10110008,
    TargetNotFound = 10010005,
    InvalidPushTime = 10010012,
    RepeatedPush = 10010018,
    AccessCredentialsMismatch = 10030002,
}
